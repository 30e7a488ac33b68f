import {useEffect} from 'react'
import {type LayoutProps, useSource} from 'sanity'

/** Where one signs in on this server, and comes back to this page from. */
const signInAddress = (): string =>
  `/v1/auth/login/hemvist?${new URLSearchParams({origin: location.href})}`

/**
 * The Studio, as long as somebody is signed in; then, the page to sign in on. Sanity's own screen for it is in English and
 * asks for a provider.
 */
export function Layout(props: LayoutProps) {
  const {auth} = useSource()
  useEffect(() => {
    const subscription = auth.state.subscribe(({authenticated}) => {
      if (!authenticated) location.assign(signInAddress())
    })
    return () => subscription.unsubscribe()
  }, [auth])
  return props.renderDefault(props)
}
