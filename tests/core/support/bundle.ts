import type { BundleContent, ItemOf } from '../../../shared/model/bundle.ts'
import { BUNDLE_FORMAT } from '../../../shared/model/bundle.ts'

/** A text in both languages. */
export const both = (en: string, fr = `${en} en français`): { en: string; fr: string } => ({ en, fr })

const dated = { asOf: '2026-01-10', reviewBy: '2026-03-10' }

export const source = (id: string, change: Partial<ItemOf<'sources'>> = {}): ItemOf<'sources'> => ({
  id,
  publisher: 'Global Affairs Canada',
  title: `Source ${id}`,
  date: '2026-01',
  url: 'https://travel.gc.ca/destinations/mexico',
  language: 'en',
  confidence: 'high',
  ...change,
})

export const briefing = (id: string, change: Partial<ItemOf<'briefings'>> = {}): ItemOf<'briefings'> => ({
  id,
  kind: 'risk',
  title: both(`Briefing ${id}`),
  lede: both('One sentence under the title.'),
  hint: both('a few words'),
  body: both(
    '## Courts {#courts}\n\nJudges are elected.[^gac]\n\n## Roads {#roads}\n\nTravel by day.[^gac]',
    '## Tribunaux {#courts}\n\nLes juges sont élus.[^gac]\n\n## Routes {#roads}\n\nVoyagez de jour.[^gac]',
  ),
  ...dated,
  order: 1,
  cities: ['mexico-city'],
  regions: ['MX-CMX'],
  ...change,
})

export const place = (id: string, change: Partial<ItemOf<'places'>> = {}): ItemOf<'places'> => ({
  id,
  kind: 'embassy',
  name: both('Embassy of Canada', 'Ambassade du Canada'),
  localName: 'Embajada de Canadá',
  address: 'Calle Schiller 529\n11560 Ciudad de México',
  city: 'mexico-city',
  region: 'MX-CMX',
  position: { latitude: 19.428978, longitude: -99.18593 },
  phones: [{ number: '+52 55 5724 7900', kind: 'voice' }],
  note: both('Call first.', 'Appelez d’abord.'),
  confirm: false,
  ...dated,
  sources: ['gac'],
  ...change,
})

export const term = (id: string, change: Partial<ItemOf<'terms'>> = {}): ItemOf<'terms'> => ({
  id,
  term: id.toUpperCase(),
  name: both('Digital invoice', 'Facture numérique'),
  explanation: both('What every sale needs.', 'Ce qu’il faut à chaque vente.'),
  sources: ['gac'],
  ...change,
})

/** A content with at least one item of each kind, in which everything that can point at something does. */
export const smallContent = (change: Partial<BundleContent> = {}): BundleContent => ({
  mission: {
    id: 'canada-mexico-2026',
    title: both('Trade mission to Mexico', 'Mission commerciale au Mexique'),
    shortTitle: both('Canada–Mexico', 'Canada–Mexique'),
    country: 'MX',
    countryName: both('Mexico', 'Mexique'),
    localLanguage: 'es-MX',
    startsOn: '2026-02-15',
    endsOn: '2026-02-20',
    cities: [
      {
        id: 'mexico-city',
        name: both('Mexico City', 'Mexico'),
        localName: 'Ciudad de México',
        region: 'MX-CMX',
        timeZone: 'America/Mexico_City',
        from: '2026-02-15',
        to: '2026-02-17',
      },
      {
        id: 'monterrey',
        name: both('Monterrey', 'Monterrey'),
        localName: 'Monterrey',
        region: 'MX-NLE',
        timeZone: 'America/Monterrey',
        from: '2026-02-18',
        to: '2026-02-20',
      },
    ],
    homeTimeZone: 'America/Toronto',
    desk: both('The mission desk', 'Le bureau de la mission'),
  },
  edition: 1,
  issuedAt: '2026-01-12T14:00:00Z',
  reviewBy: '2026-02-12',
  sources: [source('gac'), source('other')],
  issuers: [
    {
      id: 'CA',
      name: both('Canada', 'Canada'),
      numbered: false,
      scale: [1, 2, 3, 4].map((level) => ({ level, label: both(`Step ${level}`, `Niveau ${level}`) })),
      country: { level: 2, text: both('High caution.', 'Grande prudence.'), ...dated, sources: ['gac'] },
    },
  ],
  regions: [
    {
      id: 'MX-CMX',
      name: both('Mexico City', 'Mexico'),
      localName: 'Ciudad de México',
      capital: 'Ciudad de México',
      advice: [{ issuer: 'CA', level: 2, rules: [], ...dated, sources: ['gac'] }],
      homicideRate: [{ period: '2025', per100k: 11, plusMinus: 1, asOf: '2026-01', sources: ['other'] }],
      groups: [],
      briefings: ['safety'],
    },
    {
      id: 'MX-NLE',
      name: both('Nuevo León', 'Nuevo León'),
      localName: 'Nuevo León',
      capital: 'Monterrey',
      advice: [
        {
          issuer: 'CA',
          level: 3,
          rules: [
            {
              level: 2,
              appliesTo: 'everyone',
              area: both('Monterrey', 'Monterrey'),
              except: [],
              within: { km: 20, of: ['US', 'MX-CMX'] },
              text: both('Monterrey is excepted.', 'Monterrey fait exception.'),
            },
          ],
          ...dated,
          sources: ['gac'],
        },
      ],
      homicideRate: [],
      groups: [{ text: both('A group is reported.', 'Un groupe est signalé.'), asOf: '2026', sources: ['other'] }],
      briefings: [],
    },
  ],
  briefings: [briefing('safety'), briefing('law', { order: 2 })],
  contacts: [
    {
      id: 'emergency',
      name: both('Emergencies', 'Urgences'),
      what: both('Police, ambulance, fire.', 'Police, ambulance, pompiers.'),
      when: both('Danger now.', 'Danger immédiat.'),
      phones: [{ number: '911', kind: 'short' }],
      email: 'sos@international.gc.ca',
      city: 'mexico-city',
      order: 1,
      confirm: false,
      ...dated,
      sources: ['gac'],
    },
  ],
  places: [place('embassy')],
  people: [
    {
      id: 'ambassador',
      name: 'Graeme C. Clark',
      role: both('Ambassador', 'Ambassadeur'),
      organization: both('Embassy of Canada', 'Ambassade du Canada'),
      confirm: true,
      ...dated,
      sources: ['gac'],
    },
  ],
  programme: [
    {
      id: 'opening',
      title: both('Opening', 'Ouverture'),
      date: '2026-02-16',
      start: '09:00',
      end: '10:30',
      timeZone: 'America/Mexico_City',
      city: 'mexico-city',
      place: 'embassy',
      confirm: true,
      asOf: '2026-01',
      sources: ['gac'],
    },
  ],
  phraseGroups: [{ id: 'greetings', title: both('Greetings', 'Salutations'), order: 1 }],
  phrases: [
    {
      id: 'good-morning',
      group: 'greetings',
      text: both('Good morning', 'Bonjour'),
      local: 'Buenos días',
      say: both('BWEH-nos DEE-as', 'boué-noss di-ass'),
      order: 1,
    },
  ],
  terms: [term('cfdi')],
  checklists: [
    {
      id: 'before',
      title: both('Before you go', 'Avant de partir'),
      items: [{ id: 'insurance', text: both('Ask your insurer.', 'Demandez à votre assureur.'), sources: ['gac'] }],
      order: 1,
    },
  ],
  figures: [
    {
      id: 'homicides',
      title: both('Homicides', 'Homicides'),
      unit: both('per 100,000', 'par 100 000'),
      basis: both('Victims', 'Victimes'),
      mark: 'line',
      x: { label: both('Year', 'Année'), type: 'year' },
      series: [{ id: 'mexico', name: both('Mexico', 'Mexique'), points: [{ x: 2025, y: 14, plusMinus: 1 }] }],
      briefings: ['safety'],
      ...dated,
      sources: ['gac'],
    },
  ],
  templates: [
    {
      id: 'site-visit',
      title: both('Site visit', 'Visite de site'),
      body: both('## Seen\n\n## Promised\n', '## Vu\n\n## Promis\n'),
      order: 1,
    },
  ],
  ...change,
})

/** The text of a bundle file with this content, whatever it is. */
export const bundleText = (content: unknown, envelope: Record<string, unknown> = {}): string =>
  JSON.stringify({ format: BUNDLE_FORMAT, content, signatures: [], ...envelope })
