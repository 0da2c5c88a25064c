import { listPeople } from '../library/lists.ts'
import { ownCodeOf } from '../notebook/people/own-code.ts'
import type { HandlersOf, Parts } from './rooms.ts'

export const peopleHandlers = ({ library, desk, emit }: Parts): HandlersOf<'people'> => {
  const announced = <Answer>(answer: Answer): Answer => {
    emit('people.changed', {})
    return answer
  }
  return {
    'people.create': (input) => announced(desk.use().people.create(input)),
    'people.fromLibrary': (input) => {
      const person = listPeople(library.store.read).people.find(({ id }) => id === input.person)
      return announced(desk.use().people.fromLibrary(input, person))
    },
    'people.get': ({ id }) => desk.use().people.get(id),
    'people.list': (input) => desk.use().people.list(input),
    'people.companies': () => desk.use().people.companies(),
    'people.named': ({ names }) => desk.use().people.named(names),
    'people.update': (input) => announced(desk.use().people.update(input)),
    'people.trash': ({ id }) => announced(desk.use().people.trash(id)),
    'people.restore': ({ id }) => announced(desk.use().people.restore(id)),
    'people.remove': ({ id }) => announced(desk.use().people.remove(id)),
    'people.preview': ({ cards }) => desk.use().cards.preview(cards),
    'people.import': ({ cards, leave }) => announced(desk.use().cards.import(cards, leave)),
    'people.export': (input) => desk.use().cards.export(input),
    'people.ownCode': () => {
      const { delegate, ownCard } = desk.use()
      return ownCodeOf(delegate(), ownCard())
    },
  }
}
