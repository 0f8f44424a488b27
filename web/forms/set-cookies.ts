/** The headers that hand out or clear cookies, for `redirect(…, { headers })`. */
export const setCookies = (cookies: readonly string[]): [string, string][] =>
  cookies.map((cookie) => ['set-cookie', cookie])
