import type { HandlersOf, Parts } from './rooms.ts'

export const templateHandlers = ({ desk, emit }: Parts): HandlersOf<'templates'> => {
  const announced = <Answer>(answer: Answer): Answer => {
    emit('templates.changed', {})
    return answer
  }
  return {
    'templates.list': ({ language }) => desk.use().templates.list(language),
    'templates.save': (input) => announced(desk.use().templates.save(input)),
    'templates.reset': ({ id }) => announced(desk.use().templates.reset(id)),
  }
}
