import { OneColumn } from '../../app/columns.tsx'
export default function Page() {
  return <OneColumn>search</OneColumn>
}
