/**
 * One sentence or two for everything that can go wrong: what happened, what was kept, what to do.
 * The key is the error's code.
 */
export const errors = {
  'bad-input':
    'Valise did not understand what this page asked for. Nothing was changed. Reload the page and try again.',
  'unknown-call': 'This page asked for something this Valise does not know. Nothing was changed. Reload the page.',
  'not-found': 'This is no longer here. It may have been withdrawn by a later edition. Go back and choose another.',
  conflict: 'The note was changed in another window. Both texts are kept; choose which one to go on with.',
  'follow-up-changed':
    'This follow-up was changed in its note in the meantime. Nothing was ticked. Open the note and tick it there.',
  internal:
    'Something went wrong inside Valise. What was saved is safe. Try again; if it happens again, restart Valise.',
  'core-stopped':
    'Valise has stopped. What was saved is safe, and what you typed is kept on this page. Start Valise again.',
  'wrong-node': 'Valise was started with the wrong version of Node. Nothing was changed. Start it with “npm start”.',
  'data-in-use': 'Another Valise is using the same notes. Nothing was changed. Close the other one, then try again.',
  'data-unwritable':
    'Valise may not write to its data folder. Nothing was changed. Allow writing there, then try again.',
  'disk-full': 'The disk is full. What was saved is safe, the last change is not. Free some space, then try again.',
  locked: 'Your notes are locked. Nothing was lost. Unlock them, then try again.',
  'lock-state': 'That is not possible as it stands with your notes. Nothing was changed. Look under Settings, Lock.',
  'wrong-secret':
    'That does not open your notes. Nothing was lost. Look for capital letters and the keyboard’s language, then try again.',
  'too-soon': 'There were too many wrong tries. Nothing was lost. Wait a moment, then try again.',
  'system-store':
    'This computer cannot keep the key safely, or does not give it back. Nothing was changed. Use a passphrase or the recovery code.',
  'notebook-file':
    'This file is not a whole notebook packed by Valise. Nothing was changed. Choose the file you saved, or copy it again.',
  'notebook-changed': 'Something was written after the notebook was packed. Nothing was removed. Pack it again.',
  'notebook-too-large':
    'The notebook is too large to leave through this window. Nothing was removed. Close Valise and use “valise border leave”.',
  'store-newer':
    'Your notes were written by a newer Valise. They are untouched. Install that version or a later one to open them.',
  'store-damaged':
    'A file of Valise is damaged. It was left as it is, and its backups are kept. Restore the latest backup from the backups folder.',
  'no-library': 'There is no briefing material yet. Your notes are safe. Bring in an edition to start reading.',
  'bundle-not-json':
    'This file is not an edition of Valise. The library is as it was. Choose the file the mission desk sent.',
  'bundle-cut-short':
    'This file is incomplete. The library is as it was. Copy or download it again, then try once more.',
  'bundle-format':
    'This edition is written in a form this Valise cannot read. The library is as it was. Update Valise.',
  'bundle-too-large':
    'This file is too large to be an edition. The library is as it was. Ask the mission desk for another.',
  'bundle-hostile-key':
    'This file holds something that does not belong in an edition and was refused. The library is as it was. Tell the mission desk.',
  'bundle-invalid':
    'This edition has mistakes and was not used. The library is as it was. Send the list to the mission desk.',
  'bundle-other-mission':
    'This edition belongs to another mission. The library is as it was. Choose the file for your mission.',
  'bundle-older': 'You already have a newer edition. The library is as it was. There is nothing to do.',
  'bundle-same-edition':
    'This file has the number of your edition but other content. The library is as it was. Ask the mission desk which one is right.',
  'content-invalid': 'The content has mistakes and was not used. Nothing was changed. Mend the places listed.',
  'calendar-invalid':
    'The file could not be read as a calendar. Nothing was changed. Export it again as an .ics file, or ask whoever sent it.',
  'cards-invalid':
    'The file could not be read as vCards. Nothing was changed. Export it again as a .vcf file, or ask whoever sent it.',
  'attachment-empty':
    'The file is empty, so it was not attached. Nothing was changed. Check the file and attach it again.',
  'attachment-too-large':
    'The file is larger than 25 MB, so it was not attached. Nothing was changed. Attach a smaller copy of it.',
  'attachment-unreadable':
    'The file could not be read, so it was not attached. Nothing was changed. Check that it is a file, not a folder, and that you may open it.',
  'export-empty':
    'There is nothing to export: no note was chosen, or all of them are in the trash. Choose at least one note.',
  'export-failed': 'The PDF could not be made. Your notes are safe. Try again; if it fails again, export fewer notes.',
  transport:
    'Valise does not answer. What you typed is kept on this page. Check that Valise is still running, then try again.',
} as const
