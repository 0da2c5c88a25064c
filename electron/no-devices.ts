import type { Session, WebContents } from 'electron'

/**
 * Valise uses no device at all. Each way by which Chromium would let a page choose one is answered
 * with none, beside the permissions that are refused before it comes to a choice.
 */
export const refuseDevices = (guarded: Session): void => {
  guarded.setDevicePermissionHandler(() => false)
  guarded.setUSBProtectedClassesHandler(({ protectedClasses }) => protectedClasses)
  guarded.setBluetoothPairingHandler((_details, answer) => answer({ confirmed: false }))
  // No screen and no window is shared, whoever asks.
  guarded.setDisplayMediaRequestHandler((_request, answer) => answer(null))
  guarded.on('select-hid-device', (event, _details, answer) => {
    event.preventDefault()
    answer()
  })
  guarded.on('select-usb-device', (event, _details, answer) => {
    event.preventDefault()
    answer()
  })
  guarded.on('select-serial-port', (event, _ports, _contents, answer) => {
    event.preventDefault()
    answer('')
  })
  guarded.on('file-system-access-restricted', (_event, _details, answer) => answer('deny'))
}

/** The choice of a Bluetooth device is the page's, not the session's. */
export const refuseBluetooth = (contents: WebContents): void => {
  contents.on('select-bluetooth-device', (event, _devices, answer) => {
    event.preventDefault()
    answer('')
  })
}
