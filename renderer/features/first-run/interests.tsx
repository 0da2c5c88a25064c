import { CheckboxGroup, Label } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { Preferences } from '../../../shared/model/preferences.ts'
import { useText } from '../../app/language.ts'
import { useCall } from '../../client/use-call.ts'
import { Checkbox } from '../../ui/checkbox.tsx'
import field from '../../ui/field.module.css'
import styles from './first-run.module.css'

type Chosen = Pick<Preferences, 'cities' | 'sectors'>

interface Choice {
  readonly id: string
  readonly name: string
}

/** The cities and sectors of the edition; `null` while there is none. */
export const useInterestChoices = (): Readonly<Record<keyof Chosen, readonly Choice[]>> | null => {
  const text = useText()
  const { data: edition } = useCall('library.edition', {})
  const { data: briefings } = useCall('library.briefings', {})
  if (!edition || !briefings) return null
  return {
    cities: edition.mission.cities.map(({ id, name }) => ({ id, name: text(name) })),
    sectors: briefings.filter(({ kind }) => kind === 'sector').map(({ id, title }) => ({ id, name: text(title) })),
  }
}

interface InterestsProps {
  readonly choices: Readonly<Record<keyof Chosen, readonly Choice[]>>
  readonly chosen: Chosen
  readonly onChange: (chosen: Chosen) => void
}

/** Cities and sectors to tick. */
export function Interests({ choices, chosen, onChange }: InterestsProps) {
  const { t } = useTranslation('firstRun')
  return (
    <div className={styles.interests}>
      {(['cities', 'sectors'] as const).map(
        (what) =>
          choices[what].length > 0 && (
            <CheckboxGroup
              key={what}
              className={field.field ?? ''}
              value={[...chosen[what]]}
              onChange={(ids) => onChange({ ...chosen, [what]: ids })}
            >
              <Label className={field.label}>{t(`interests.${what}`)}</Label>
              <div className={styles.choices}>
                {choices[what].map(({ id, name }) => (
                  <Checkbox key={id} value={id}>
                    {name}
                  </Checkbox>
                ))}
              </div>
            </CheckboxGroup>
          ),
      )}
    </div>
  )
}
