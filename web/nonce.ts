import { createContext, useContext } from 'react'

/** The page's nonce on the server; empty in the browser, which hides nonces from scripts anyway. */
export const NonceContext = createContext('')
export const useNonce = (): string => useContext(NonceContext)
