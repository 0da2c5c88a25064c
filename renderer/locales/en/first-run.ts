/** The three questions of the first day, and the same choices in the settings. */
export const firstRun = {
  title: 'Welcome',
  welcome: 'Welcome to Valise',
  step: 'question {{number}} of {{of}}',
  next: 'Next',
  done: 'Go to Today',
  skip: 'Skip',
  skipAll: 'Skip all questions',
  back: 'Back',
  language: {
    title: 'Which language do you read?',
    text: 'Everything in Valise is in English and in French. You can change over at any time, at the foot of every page.',
    label: 'Language',
  },
  you: {
    title: 'Who are you on paper?',
    text: 'Your name and company stand on the pages you export and on your mission report. They stay on this computer.',
  },
  interests: {
    title: 'What is your mission about?',
    text: 'What you choose comes first under “To read”. Nothing is hidden, and if you choose nothing, everything counts alike.',
    cities: 'Cities you go to',
    sectors: 'Your sectors',
    settings: 'Your mission',
    hint: 'What you choose comes first under “To read” on Today. Choose nothing, and everything counts alike.',
  },
} as const
