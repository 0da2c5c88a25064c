import { Label, Radio, RadioGroup, Text } from 'react-aria-components'
import field from './field.module.css'
import styles from './segmented.module.css'
import type { Option } from './select.tsx'
import { VisuallyHidden } from './visually-hidden.tsx'

export interface SegmentedProps<Id extends string> {
  readonly label: string
  readonly hideLabel?: boolean
  readonly description?: string
  readonly options: readonly Option<Id>[]
  readonly value: Id
  readonly onChange: (value: Id) => void
}

/** One choice of a few, all in sight: a radio group drawn as joined segments. */
export function Segmented<Id extends string>(props: SegmentedProps<Id>) {
  const { label, hideLabel, description, options, value, onChange } = props
  return (
    <RadioGroup
      className={field.field ?? ''}
      orientation="horizontal"
      value={value}
      onChange={(id) => onChange(id as Id)}
    >
      <Label className={field.label}>{hideLabel ? <VisuallyHidden>{label}</VisuallyHidden> : label}</Label>
      <div className={styles.segments}>
        {options.map((option) => (
          <Radio key={option.id} value={option.id} className={styles.segment ?? ''}>
            {option.label}
          </Radio>
        ))}
      </div>
      {description !== undefined && (
        <Text slot="description" className={field.description}>
          {description}
        </Text>
      )}
    </RadioGroup>
  )
}
