import { QueryClientProvider } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Client } from './client.ts'
import { createQueryClient, invalidateByEvents } from './query-client.ts'
import type { Connection } from './transport.ts'

const ClientContext = createContext<Client | null>(null)

/** Gives the page below it the client and a cache that follows the core's events. */
export function ClientProvider({ client, children }: { client: Client; children: ReactNode }) {
  const [queryClient] = useState(createQueryClient)
  useEffect(() => invalidateByEvents(client, queryClient), [client, queryClient])
  return (
    <ClientContext value={client}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </ClientContext>
  )
}

/** The client of this page. */
export const useClient = (): Client => {
  const client = useContext(ClientContext)
  if (!client) throw new Error('useClient needs a ClientProvider above it')
  return client
}

/** Whether the core can be reached now. */
export const useConnection = (): Connection => {
  const client = useClient()
  const [connection, setConnection] = useState<Connection>('connected')
  useEffect(() => client.watch(setConnection), [client])
  return connection
}
