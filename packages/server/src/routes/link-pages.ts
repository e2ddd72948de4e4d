import {RefusedError} from '@townhall/client';
import type {Context} from 'hono';
import type {Environment} from '../environment.js';
import {xmlText} from '../syndication/xml.js';
import {admit} from './admit.js';
import {inputOf} from './input.js';
import type {Services} from './mount.js';
import type {Route} from './route.js';

interface Page {
  title: string;
  /** Trusted: what comes from outside is escaped where it is put in. */
  content: string;
}

/** What a link under a message is asked with. */
interface LinkQuery {
  token: string;
  solved?: 'yes' | 'no';
}

type Answer = (
  c: Context<Environment>,
  services: Services,
  query: LinkQuery,
) => Promise<Page>;

/**
 * Answers a link under a message with a page. Looking at it does nothing, as
 * programs that look for harm in mail follow every link; only its button, or a
 * mail program's own, does. Who looks with a browser reads a refusal as a page.
 */
export async function linkPage(
  route: Route,
  c: Context<Environment>,
  services: Services,
): Promise<Response> {
  const {query} = inputOf(route, c);
  admit(route, c, services, null);
  const answer = pages[route.name];
  if (!answer) throw new Error(`${route.name} has no page`);
  try {
    // The schema of all routes with a page says that there is a token.
    return pageAnswer(await answer(c, services, query as LinkQuery), 200);
  } catch (error) {
    const readsPages = c.req.header('accept')?.includes('text/html');
    if (!(error instanceof RefusedError) || !readsPages) throw error;
    const {title, detail, status} = error.problem;
    const content = detail ? `<p>${xmlText(detail)}</p>` : '';
    return pageAnswer({title, content}, status);
  }
}

const pages: Partial<Record<string, Answer>> = {
  async askToUnsubscribe(c, {links}, {token}) {
    await links.unsubscribe.read(c.var.hosted.id, token);
    return {
      title: 'Stop messages?',
      content:
        '<form method="post"><p>You will no longer be told about your ideas and questions and those you follow. You can change this in your settings at any time.</p><button>Stop messages</button></form>',
    };
  },

  async unsubscribe(c, {links}, {token}) {
    const {hosted} = c.var;
    const person = await links.unsubscribe.read(hosted.id, token);
    await hosted.as(person).notifications.changeSettings({delivery: 'off'});
    return {
      title: 'Messages are stopped',
      content:
        '<p>You will no longer be told about ideas and questions. You can change this in your settings at any time.</p>',
    };
  },

  async askAboutSolving(c, {links}, {token, solved = 'yes'}) {
    const {hosted} = c.var;
    const {person, question} = await links.followUp.read(hosted.id, token);
    const {title} = await hosted.as(person).questions.get(question);
    const other = solved === 'yes' ? 'no' : 'yes';
    return {
      title: 'Did this solve it?',
      content: `<p>${xmlText(title)}</p>${button(token, solved)}${button(token, other)}`,
    };
  },

  async answerAboutSolving(c, {links}, {token, solved = 'yes'}) {
    const {hosted} = c.var;
    const {person, question} = await links.followUp.read(hosted.id, token);
    const reply = {solved: solved === 'yes'};
    await hosted.as(person).questions.answerFollowUp(question, reply);
    return solved === 'yes'
      ? {
          title: 'Good to hear',
          content:
            '<p>The question counts as solved. You can open it again where it stands.</p>',
        }
      : {
          title: 'Thank you',
          content: '<p>The community is asked to have another look.</p>',
        };
  },
};

/** One press says it; what the link said stands first. */
const button = (token: string, solved: 'yes' | 'no') =>
  `<form method="post" action="?token=${encodeURIComponent(token)}&amp;solved=${solved}"><button>${solved === 'yes' ? 'Yes, solved' : 'Not yet'}</button></form>`;

const pageAnswer = ({title, content}: Page, status: number) =>
  new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><title>${xmlText(title)}</title><main><h1>${xmlText(title)}</h1>${content}</main></html>`,
    {
      status,
      headers: {
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-store',
        'content-security-policy':
          "default-src 'none'; form-action 'self'; frame-ancestors 'none'",
      },
    },
  );
