import * as m from '../../messages/compiled/messages.js'
import { useNonce } from '../../nonce.ts'
import script from './smaller-photos.js?url'

/**
 * Where the browser runs scripts, photos chosen in a field are drawn smaller before they are sent,
 * and it says so. Without, or where it is blocked, they go as they are. The page says
 * `export const handle = { script: true }`.
 * @param field the id of the file field
 */
export function SmallerPhotos({ field }: { field: string }) {
  const says = m.photos_smaller({ at: '{at}', count: '{count}' })
  return (
    <>
      <p
        role="status"
        data-smaller={field}
        data-says={says}
        className="-mt-2 text-small empty:-mb-2"
      />
      <script src={script} nonce={useNonce()} defer />
    </>
  )
}
