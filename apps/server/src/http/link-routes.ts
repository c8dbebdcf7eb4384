// The Chair's links: seat a person and make their way in, list what was issued, take one back.
import { isPlainLine, type Refusal, refusalSentence } from '@adref/negotiation';
import { type Request, Router } from 'express';
import { z } from 'zod';
import { isPersonId } from '../edge/who.ts';
import { newId } from '../sign-in/token.ts';
import { flawOf, type Link } from '../storage/sign-in-store.ts';
import type { HttpContext, OrReply, Seated } from './http-context.ts';
import { linkAddress, NO_ADDRESS } from './link-address.ts';
import { type Problem, problemOf, problemOfRefusal } from './problem.ts';
import { json, problem, route } from './reply.ts';

const issuing = z.union([
  z.strictObject({ name: z.string().trim().min(1).max(200), seat: z.string().min(1).max(64) }),
  z.strictObject({ person: z.string().refine(isPersonId) }),
]);

/** `/negotiations/:id/links`. */
export function linkRoutes(context: HttpContext): Router {
  const { signIn, signInStore, sockets, random, clock } = context;

  async function chair(request: Request): Promise<OrReply<Seated>> {
    const seated = await context.seat(request);
    if (!seated.ok || seated.actor.seat === 'chair') return seated;
    return {
      ok: false,
      reply: problem(problemOf('not-permitted', 'Only the Chair’s office issues and withdraws links.')),
    };
  }

  /** The person a link is for: somebody new, who is seated by it, or somebody whom this negotiation introduced. */
  async function addressee(seated: Seated, wanted: z.infer<typeof issuing>): Promise<To> {
    const { actor, room, state } = seated;
    if ('person' in wanted) {
      const seating = state.people.find((one) => one.person === wanted.person && one.seated);
      const known = await signInStore.person(wanted.person);
      if (seating === undefined || known === null)
        return { ok: false, why: problemOf('no-such-thing', NOT_SEATED) };
      // A link signs a person in everywhere: only whoever introduced them may make one.
      if (known.home !== state.id) return { ok: false, why: problemOf('not-permitted', NOT_OURS) };
      return { ok: true, person: known.id, name: seating.name, seat: seating.seat };
    }
    const { name, seat } = wanted;
    if (!isPlainLine(name))
      return { ok: false, why: problemOfRefusal(UNSEEN, refusalSentence(UNSEEN, state)) };
    const person = newId('p', random);
    await signInStore.savePerson({ id: person, name, mayOpen: false, home: state.id });
    const answer = await room.submit(actor, newId('c', random), { kind: 'seat-person', person, name, seat });
    return answer.ok
      ? { ok: true, person, name, seat }
      : { ok: false, why: problemOfRefusal(answer.refusal, refusalSentence(answer.refusal, room.state())) };
  }

  const router = Router();

  router.get(
    '/negotiations/:id/links',
    route(async (request) => {
      const seated = await chair(request);
      if (!seated.ok) return seated.reply;
      const names = new Map(seated.state.people.map((one) => [one.person, one.name]));
      const now = clock().toISOString();
      const links = await signInStore.linksOf(seated.state.id);
      return json({
        links: links.map((link) => ({ ...shown(link, now), name: names.get(link.person) ?? '' })),
      });
    }),
  );

  router.post(
    '/negotiations/:id/links',
    route(async (request) => {
      const seated = await chair(request);
      if (!seated.ok) return seated.reply;
      const tooFast = context.slowDown(context.rates.links, seated.actor.person);
      if (tooFast !== null) return tooFast;
      const body = issuing.safeParse(request.body);
      if (!body.success)
        return problem(problemOf('malformed', 'Say for whom: a name and a seat, or a seated person.'));
      const address = linkAddress(request, context);
      if (address === null) return problem(problemOf('malformed', NO_ADDRESS));
      const to = await addressee(seated, body.data);
      if (!to.ok) return problem(to.why);
      const { person, name, seat } = to;
      const { link, token } = await signIn.issueLink({ person, negotiation: seated.state.id, seat });
      const path = `/sign-in#${token}`;
      const url = new URL(path, address).href;
      return json({ link: { ...shown(link, link.issuedAt), name }, path, url }, 201);
    }),
  );

  router.delete(
    '/negotiations/:id/links/:link',
    route(async (request) => {
      const seated = await chair(request);
      if (!seated.ok) return seated.reply;
      const now = clock().toISOString();
      const revoked = await signInStore.revokeLink(String(request.params.link), seated.state.id, now);
      if (revoked === null) return problem(problemOf('no-such-thing', 'There is no such link.'));
      // What came of the link in other hands may have signed in a further device.
      await signIn.revokeDeviceLinks(revoked.person);
      await sockets.review();
      return json({ link: shown(revoked, now) });
    }),
  );

  return router;
}

type To =
  | { readonly ok: true; readonly person: string; readonly name: string; readonly seat: string }
  | { readonly ok: false; readonly why: Problem };

const UNSEEN: Refusal = { kind: 'bad-text', why: 'unseen-character' };
const NOT_SEATED = 'This person has no seat in this negotiation; seat them first.';
const NOT_OURS = 'This person was introduced elsewhere; the link has to come from there.';

function shown(link: Link, now: string) {
  const { id, person, seat, issuedAt, expiresAt, usedAt, revokedAt } = link;
  return { id, person, seat, issuedAt, expiresAt, usedAt, revokedAt, status: flawOf(link, now) ?? 'open' };
}
