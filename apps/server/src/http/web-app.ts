// The built web app: hashed assets cached for a year, every other page the same index.html, which is never cached.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import express, { Router } from 'express';
import { problemOf } from './problem.ts';
import { problem, sendReply } from './reply.ts';

/** Serves the app from the folder it was built into; `null` where there is none (development, tests of the API). */
export function webApp(folder: string | null): Router {
  const router = Router();
  if (folder === null || !existsSync(join(folder, 'index.html'))) return router;
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), {
      immutable: true,
      maxAge: '1y',
      index: false,
      fallthrough: false,
    }),
  );
  router.use(express.static(folder, { index: false, maxAge: 0 }));
  router.use((request, response, next) => {
    if ((request.method !== 'GET' && request.method !== 'HEAD') || request.accepts('html') === false) {
      next();
      return;
    }
    response.setHeader('Cache-Control', 'no-cache');
    response.sendFile('index.html', { root: folder }, (error) => {
      if (error !== undefined && !response.headersSent) {
        sendReply(response, problem(problemOf('failed', 'The web app cannot be read; build it again.')));
      }
    });
  });
  return router;
}
