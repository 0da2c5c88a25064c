import { FileDown, Printer } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { useScreenCommands } from '../../app/command-context.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useBriefingPdf } from './use-briefing-pdf.ts'

const print = (): void => window.print()

/** The ways of a briefing onto paper: as a PDF with its sources, or straight to a printer. */
export function PaperButtons({ briefingId }: { readonly briefingId: string }) {
  const { t } = useTranslation('briefings')
  const { save, isSaving } = useBriefingPdf(briefingId)
  useScreenCommands([
    { id: 'briefings.pdf', title: 'briefings:pdf.command', group: 'do', run: save },
    { id: 'briefings.print', title: 'briefings:pdf.printCommand', group: 'do', keys: 'Mod+P', run: print },
  ])
  return (
    <>
      <IconButton
        size="small"
        icon={FileDown}
        label={t(isSaving ? 'pdf.saving' : 'pdf.save')}
        isDisabled={isSaving}
        onPress={() => void save()}
      />
      <IconButton size="small" icon={Printer} label={t('pdf.print')} keys="Mod+P" onPress={print} />
    </>
  )
}
