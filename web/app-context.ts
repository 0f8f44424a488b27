import { createContext } from 'react-router'
import type { ScreenContext } from './app-types.ts'

/** The one key of the load context; the server gets it out of the bundle (entry.server.tsx). */
export const appContext = createContext<ScreenContext>()
