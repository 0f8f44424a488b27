import { types } from 'pg'

const { builtins } = types

/**
 * How values leave PostgreSQL: `bigint` as BigInt (money in minor units), `date` as
 * 'YYYY-MM-DD' (a day has no time zone), `timestamptz` as Date, the rest as `pg` does.
 */
export const parsers: { getTypeParser: typeof types.getTypeParser } = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (format !== 'binary') {
      if (oid === builtins.INT8) return BigInt
      if (oid === builtins.DATE) return String
    }
    return types.getTypeParser(oid, format)
  },
}
