import { Suspense } from 'react'
import { Route, Switch } from 'wouter'
import { Loading } from '../ui/loading.tsx'
import { Crash } from './crash.tsx'
import { ErrorBoundary } from './error-boundary.tsx'
import { features } from './features.ts'
import { usePlace } from './hash-location.ts'
import { NeedsNotebook } from './needs-notebook.tsx'
import { NotFoundPage } from './not-found-page.tsx'

const routes = features.flatMap(({ routes, needsNotebook = false }) =>
  routes.map((route) => ({ ...route, needsNotebook })),
)

/** The page for the present place. */
export function Pages() {
  const place = usePlace()
  return (
    <ErrorBoundary resetKey={place} fallback={(_, retry) => <Crash retry={retry} />}>
      <Suspense fallback={<Loading />}>
        <Switch>
          {routes.map(({ path, page: Page, needsNotebook }) => (
            <Route key={path} path={path}>
              {(params) => {
                const page = <Page params={params as Readonly<Record<string, string | undefined>>} />
                return needsNotebook ? <NeedsNotebook heading="h1">{page}</NeedsNotebook> : page
              }}
            </Route>
          ))}
          <Route>
            <NotFoundPage />
          </Route>
        </Switch>
      </Suspense>
    </ErrorBoundary>
  )
}
