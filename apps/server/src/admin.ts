// For whoever runs the server, beside it or while it is down: who may sign in, a link for an office that may open
// negotiations, a new link for somebody who lost theirs. It writes to the store directly; seats are given in the room.
import { randomBytes } from 'node:crypto';
import { parseArgs } from 'node:util';
import { isPlainLine, LIMITS as NAMES } from '@adref/negotiation';
import { linkUrl } from './boot/print-links.ts';
import { SERVER_LIMITS } from './limits/limits.ts';
import { createSignIn } from './sign-in/sign-in.ts';
import { newId } from './sign-in/token.ts';
import { knownAddress, rootAddress } from './storage/disk/known-address.ts';
import { openPeople } from './storage/disk/open-people.ts';
import type { SignInStore } from './storage/sign-in-store.ts';
import { SYSTEM_CLOCK, timeStamp } from './system/clock.ts';
import { reportingFaults } from './tools/store-tool.ts';

const USAGE = `Usage: node apps/server/src/admin.ts COMMAND [--data FOLDER] [--base-url URL]

  people                 everybody who may sign in
  office-link NAME       a link for a new office that may open negotiations
  link PERSON            a new link for somebody known, by their id
  end-sessions PERSON    sign somebody out everywhere (open pages follow within a minute)

  --data FOLDER          where the server keeps its store (.adref)
  --base-url URL         the address users type (the one the server was last started with, else http://127.0.0.1:4600)
`;

/** Where the server listens unless it is told otherwise. */
const USUAL = new URL('http://127.0.0.1:4600');

await reportingFaults(run);

async function run(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      data: { type: 'string', default: '.adref' },
      'base-url': { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  const [command, subject, ...rest] = positionals;
  if (values.help || command === undefined || rest.length > 0) {
    (values.help ? process.stdout : process.stderr).write(USAGE);
    return values.help ? 0 : 2;
  }
  const given = values['base-url'];
  const address = given === undefined ? (knownAddress(values.data) ?? USUAL) : rootAddress(given);
  if (address === null)
    return refuse(
      `--base-url: ${given} is no web address, or has a path. Adref is served at the root of an address; give that.`,
    );
  const { people, close } = openPeople(values.data);
  try {
    return await perform(people, address.href, command, subject ?? '');
  } finally {
    close();
  }
}

async function perform(
  store: SignInStore,
  address: string,
  command: string,
  subject: string,
): Promise<number> {
  const signIn = createSignIn({ store, clock: SYSTEM_CLOCK.now, random: randomBytes, limits: SERVER_LIMITS });
  const issue = async (person: string, negotiation: string | null, seat: string) => {
    const { token } = await signIn.issueLink({ person, negotiation, seat });
    process.stdout.write(`${linkUrl(address, token)}\n`);
    return 0;
  };
  switch (command) {
    case 'people':
      for (const { id, name, mayOpen, home } of await store.people()) {
        process.stdout.write(`${id}\t${name}\t${mayOpen ? 'may open negotiations' : (home ?? '')}\n`);
      }
      return 0;
    case 'office-link': {
      const name = subject.trim();
      if (name === '') return refuse('office-link needs a name.');
      if (name.length > NAMES.nameLength)
        return refuse(`A name has at most ${NAMES.nameLength} characters; give a shorter one.`);
      if (!isPlainLine(name))
        return refuse(
          'This name has a character that does not show, such as a line break; type it again without.',
        );
      const person = newId('p', randomBytes);
      await store.savePerson({ id: person, name, mayOpen: true, home: null });
      return issue(person, null, 'chair');
    }
    case 'link': {
      const person = await store.person(subject);
      return person === null
        ? refuse(`There is nobody with the id ${subject}.`)
        : issue(person.id, person.home, 'observer');
    }
    case 'end-sessions': {
      if ((await store.person(subject)) === null) return refuse(`There is nobody with the id ${subject}.`);
      await signIn.revokeDeviceLinks(subject);
      await store.endSessionsOf(subject, timeStamp(SYSTEM_CLOCK));
      return 0;
    }
    default:
      return refuse(`Unknown command: ${command}. --help shows what there is.`);
  }
}

function refuse(sentence: string): number {
  process.stderr.write(`${sentence}\n`);
  return 2;
}
