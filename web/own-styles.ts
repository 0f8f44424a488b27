import { createContext, useContext } from 'react'

/**
 * The style sheet that a page without scripts carries in itself: on a slow line its first paint
 * waits for one round trip instead of two. Only the server has it; empty in the browser.
 */
export const OwnStylesContext = createContext('')
export const useOwnStyles = (): string => useContext(OwnStylesContext)
