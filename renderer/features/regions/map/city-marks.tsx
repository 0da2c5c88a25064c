import { useText } from '../../../app/language.ts'
import type { CityPosition } from './city-positions.ts'
import type { Outline } from './outline.ts'
import styles from './region-map.module.css'

export interface CityMarksProps {
  readonly cities: readonly CityPosition[]
  readonly outline: Outline
}

/** The cities of the route, with their names. */
export function CityMarks({ cities, outline }: CityMarksProps) {
  const text = useText()
  return (
    <g className={styles.cities}>
      {cities.map(({ city, position }) => {
        const { x, y } = outline.project(position)
        return (
          <g key={city.id} data-city={city.id}>
            <circle cx={x} cy={y} r="4.5" className={styles.cityDot} />
            <text x={x + 8} y={y - 5} className={styles.cityName}>
              {text(city.name)}
            </text>
          </g>
        )
      })}
    </g>
  )
}
