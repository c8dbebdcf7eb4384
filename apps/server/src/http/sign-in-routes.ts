// Signing in by a link and out again, and who is signed in here.
import { type Request, Router } from 'express';
import { z } from 'zod';
import { endedCookie, everybodyIn, sessionCookie, whoAsks } from '../edge/who.ts';
import { seatOf } from '../negotiations/seat-of.ts';
import { FURTHER_DEVICE, type LookedUp, type SignedIn } from '../sign-in/sign-in.ts';
import type { LinkFlaw, Person } from '../storage/sign-in-store.ts';
import type { HttpContext } from './http-context.ts';
import { linkAddress, NO_ADDRESS } from './link-address.ts';
import { problemOf } from './problem.ts';
import { json, problem, type Reply, route } from './reply.ts';

type Found = LookedUp & { readonly ok: true };

const tokenBody = z.strictObject({ token: z.string().max(200) });

/** `/links/look`, `/sign-in`, `/sign-out`, `/me`, `/me/device-link`. */
export function signInRoutes(context: HttpContext): Router {
  const { signIn, rooms, sockets, limits, baseUrl } = context;
  const isSecure = baseUrl?.protocol === 'https:';

  /** What a link opens; null when the seat that it was issued for has been taken back. */
  async function described({ link, person }: Found) {
    const room = link.negotiation === null ? null : await rooms.get(link.negotiation);
    const who = { person: person.id, name: person.name };
    const seatOfLink = link.seat === FURTHER_DEVICE ? null : link.seat;
    if (room === null) return { ...who, seat: seatOfLink, negotiation: null };
    const { id, title } = room.state();
    const seat = seatOf(room.state(), room.acts(0, 1), person.id);
    return seat === null ? null : { ...who, seat, negotiation: { id, title } };
  }

  /** Made-up links are counted for their address; a real one is looked at as often as its person may ask. */
  async function withLink(
    request: Request,
    use: (found: Found, token: string) => Promise<Reply>,
  ): Promise<Reply> {
    const { rates, slowDown } = context;
    const body = tokenBody.safeParse(request.body);
    if (!body.success) {
      const tooFast = slowDown(rates.madeUpLinks, context.address(request));
      return tooFast ?? problem(problemOf('malformed', 'The request has no link in it.'));
    }
    const found = await signIn.look(body.data.token);
    const tooFast = found.ok
      ? slowDown(rates.people, `link ${found.link.id}`)
      : slowDown(rates.madeUpLinks, context.address(request));
    if (tooFast !== null) return tooFast;
    return found.ok ? use(found, body.data.token) : problem(problemOfLink(found.why));
  }

  const router = Router();

  router.post(
    '/links/look',
    route((request) =>
      withLink(request, async (found) => {
        const opens = await described(found);
        return opens === null ? SEAT_GONE : json(opens);
      }),
    ),
  );

  router.post(
    '/sign-in',
    route((request) =>
      withLink(request, async (found, token) => {
        const opens = await described(found);
        if (opens === null) return SEAT_GONE;
        const result = await signIn.signIn(token);
        if (!result.ok) return problem(problemOfLink(result.why));
        const cookie = sessionCookie(result.person.id, result.token, limits.sessionMs, isSecure);
        return { kind: 'json', status: 200, body: opens, cookie };
      }),
    ),
  );

  router.post(
    '/sign-out',
    route(async (request) => {
      const asked = await context.person(request);
      if (!asked.ok) return asked.reply;
      await signIn.signOut(asked.who.session);
      await sockets.review();
      return { kind: 'json', status: 200, body: {}, cookie: endedCookie(asked.who.person.id, isSecure) };
    }),
  );

  router.get(
    '/me',
    route(async (request) => {
      const named = request.headers['adref-person'];
      const me = await whoAsks(signIn, request.headers.cookie, typeof named === 'string' ? named : null);
      const people = await everybodyIn(signIn, request.headers.cookie);
      return json({
        me: me === null ? null : shown(me.person),
        people: people.map((who: SignedIn) => shown(who.person)),
      });
    }),
  );

  router.post(
    '/me/device-link',
    route(async (request) => {
      const asked = await context.person(request);
      if (!asked.ok) return asked.reply;
      const { id } = asked.who.person;
      const tooFast = context.slowDown(context.rates.links, id);
      if (tooFast !== null) return tooFast;
      const address = linkAddress(request, context);
      if (address === null) return problem(problemOf('malformed', NO_ADDRESS));
      const { link, token } = await signIn.issueDeviceLink(id);
      return json({ url: new URL(`/sign-in#${token}`, address).href, expiresAt: link.expiresAt }, 201);
    }),
  );

  return router;
}

function shown({ id, name, mayOpen }: Person) {
  return { person: id, name, mayOpen };
}

function problemOfLink(why: LinkFlaw) {
  return problemOf(why === 'unknown' ? 'no-such-thing' : 'link-over', LINK_SENTENCES[why]);
}

const SEAT_GONE = problem(
  problemOf(
    'link-over',
    'The seat that this link was for has been taken back; ask the Chair’s office for another one.',
  ),
);

const LINK_SENTENCES: Readonly<Record<LinkFlaw, string>> = {
  unknown: 'This is not a link that we issued; check that it was copied whole.',
  used: 'This link has been used already; a link works once. Ask the Chair’s office for a new one.',
  revoked: 'This link was withdrawn by the Chair’s office; ask them for a new one.',
  expired: 'This link has expired; ask the Chair’s office for a new one.',
};
