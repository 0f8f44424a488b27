import { existsSync } from 'node:fs'
import { join } from 'node:path'
import fastifyStatic from '@fastify/static'
import type { FastifyInstance } from 'fastify'

/**
 * The built style sheets and scripts, precompressed at build. Their names carry a hash of their
 * content, so a browser never asks twice.
 */
export async function serveAssets(fastify: FastifyInstance, folder: string): Promise<void> {
  const root = join(folder, 'client', 'assets')
  if (!existsSync(root)) throw new Error(`The screens are not built: ${root} is missing.`)
  await fastify.register(fastifyStatic, {
    root,
    prefix: '/assets/',
    decorateReply: false,
    index: false,
    preCompressed: true,
    immutable: true,
    maxAge: '365d',
  })
}
