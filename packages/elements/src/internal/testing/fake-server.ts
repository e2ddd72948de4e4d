/* eslint-disable */
import type {Idea, Tally, Vote} from '@townhall/client';
type Rec = {type: string; id?: string; [k: string]: any};
const day = 86_400_000;
/** Temporary: stands in until the real app is served to these tests. */
export class FakeServer {
  ideas: Idea[] = [];
  ballots = new Map<string, Map<string, Vote>>();
  listeners = new Set<(e: any) => void>();
  requests: string[] = [];
  constructor(records: Rec[]) {
    for (const r of records)
      if (r.type === 'idea') this.ideas.push(this.make(r));
    for (const r of records)
      if (r.type === 'ballots') {
        const m = new Map<string, Vote>();
        (r.up ?? []).forEach((p: string) => m.set(p, 'up'));
        (r.down ?? []).forEach((p: string) => m.set(p, 'down'));
        this.ballots.set(r.idea, m);
        const i = this.ideas.find((x) => x.id === r.idea)!;
        i.votes = this.tally(r.idea);
      }
  }
  make(r: Rec): Idea {
    const now = Date.now();
    const opensAt = r.opensAt ?? new Date(now - 10 * day).toISOString();
    const closesAt = r.closesAt ?? new Date(now + 12.5 * day).toISOString();
    const voting =
      Date.parse(opensAt) > now
        ? 'not_open'
        : Date.parse(closesAt) <= now
          ? 'closed'
          : 'open';
    return {
      id: r.id!,
      place: r.place ?? 'roadmap',
      title: r.title,
      body: r.text
        ? [{type: 'paragraph', children: [{type: 'text', value: r.text}]}]
        : [],
      excerpt: (r.text ?? '').slice(0, 200),
      author: r.author ? this.person(r.author) : null,
      stage:
        r.stage ??
        (voting === 'not_open'
          ? 'scheduled'
          : voting === 'closed'
            ? 'archived'
            : 'open'),
      votes: {up: 0, down: 0, net: 0},
      voting,
      cohort: opensAt.slice(0, 7),
      opensAt,
      closesAt,
      threshold: 100,
      reachedAt: null,
      response: r.response
        ? {
            body: [
              {
                type: 'paragraph',
                children: [{type: 'text', value: r.response.text}],
              },
            ],
            by: this.person(r.response.by),
            at: new Date().toISOString(),
          }
        : null,
      tags: r.tags ?? [],
      version: 1,
      createdAt: r.createdAt ?? new Date(now - 10 * day).toISOString(),
      updatedAt: new Date(now).toISOString(),
    };
  }
  person(id: string) {
    return {
      id,
      name: id[0]!.toUpperCase() + id.slice(1),
      role: id === 'stan' ? 'staff' : id === 'alma' ? 'advocate' : 'member',
      title: '',
      avatar: null,
      joinedAt: new Date(0).toISOString(),
    } as const;
  }
  tally(id: string): Tally {
    const v = [...(this.ballots.get(id)?.values() ?? [])];
    const up = v.filter((x) => x === 'up').length,
      down = v.filter((x) => x === 'down').length;
    return {up, down, net: up - down};
  }
  fetch = async (request: Request): Promise<Response> => {
    const url = new URL(request.url);
    const path = url.pathname.replace(/^.*\/api\/v1\//, '');
    this.requests.push(`${request.method} ${path}`);
    const me = request.headers.get('authorization')?.slice(7) ?? null;
    const json = (b: unknown, status = 200) => Response.json(b, {status});
    const no = (status: number, code: string) =>
      Response.json(
        {type: 'about:blank', title: code, status, code},
        {status, headers: {'content-type': 'application/problem+json'}},
      );
    const ok = {allowed: true, reason: null},
      denied = {allowed: false, reason: 'sign_in_required'};
    const ballot = (id: string) => ({
      idea: id,
      vote: (me && this.ballots.get(id)?.get(me)) || 'none',
      can: {voteUp: me ? ok : denied, voteDown: me ? ok : denied, edit: denied},
    });
    let m: RegExpMatchArray | null;
    if (path === 'sessions') {
      const {token} = (await request.json()) as any;
      return json({
        accessToken: token,
        expiresAt: new Date(Date.now() + 3600_000).toISOString(),
        viewer: {
          person: this.person(token),
          segment: 'returning_member',
          can: {suggest: ok, ask: ok, moderate: denied},
        },
      });
    }
    if (path === 'me')
      return json({
        person: me ? this.person(me) : null,
        segment: me ? 'returning_member' : 'guest',
        can: {
          suggest: me ? ok : denied,
          ask: me ? ok : denied,
          moderate: denied,
        },
      });
    if (path === 'me/ballots')
      return json({
        items: (url.searchParams.get('ideas') ?? '').split(',').map(ballot),
        next: null,
      });
    if ((m = path.match(/^places\/(.*)$/)))
      return m[1] === 'roadmap'
        ? json({
            id: 'roadmap',
            kind: 'board',
            name: 'Roadmap',
            description: '',
            policy: {
              cohort: {calendar: 'monthly', timeZone: 'UTC'},
              windowMonths: 3,
              threshold: 100,
              downvotes: 'on',
            },
          })
        : no(404, 'not_found');
    if (path === 'ideas/similar')
      return json({items: this.ideas.slice(0, 2), next: null});
    if (path === 'ideas' && request.method === 'POST') {
      if (!me) return no(401, 'sign_in_required');
      const d = (await request.json()) as any;
      const idea = this.make({
        type: 'idea',
        id: crypto.randomUUID(),
        ...d,
        author: me,
        opensAt: new Date(Date.now() + 9 * day).toISOString(),
      });
      this.ideas.unshift(idea);
      this.tell({type: 'idea.created', place: idea.place, idea});
      return json(idea, 201);
    }
    if (path === 'ideas') {
      const place = url.searchParams.get('place');
      if (place && place !== 'roadmap' && place !== 'lounge')
        return no(404, 'not_found');
      let list = this.ideas.filter(
        (i) =>
          (!place || i.place === place) &&
          (!url.searchParams.get('stage') ||
            i.stage === url.searchParams.get('stage')),
      );
      if ((url.searchParams.get('sort') ?? 'top') === 'top')
        list = [...list].sort((a, b) => b.votes.net - a.votes.net);
      else list = [...list].reverse();
      const limit = Number(url.searchParams.get('limit') ?? 20),
        at = Number(url.searchParams.get('cursor') ?? 0);
      return json({
        items: list.slice(at, at + limit),
        next: at + limit < list.length ? String(at + limit) : null,
      });
    }
    if ((m = path.match(/^ideas\/([^/]*)\/ballot$/))) {
      if (!me) return no(401, 'sign_in_required');
      const idea = this.ideas.find((i) => i.id === m![1]);
      if (!idea) return no(404, 'not_found');
      const {vote} = (await request.json()) as any;
      const map = this.ballots.get(idea.id) ?? new Map();
      map.set(me, vote);
      this.ballots.set(idea.id, map);
      const next = {
        ...idea,
        votes: this.tally(idea.id),
        version: idea.version + 1,
      };
      this.ideas = this.ideas.map((i) => (i.id === idea.id ? next : i));
      this.tell({
        type: 'idea.voted',
        place: idea.place,
        idea: idea.id,
        votes: next.votes,
        version: next.version,
      });
      return json({idea: next, ballot: ballot(idea.id)});
    }
    if ((m = path.match(/^ideas\/([^/]*)$/))) {
      const idea = this.ideas.find((i) => i.id === m![1]);
      return idea ? json(idea) : no(404, 'not_found');
    }
    if (path === 'events') {
      let tell: (e: any) => void;
      const body = new ReadableStream({
        start: (c) => {
          tell = (e) =>
            c.enqueue(
              new TextEncoder().encode(
                `id: ${e.id ?? Math.random()}\nevent: ${e.type}\ndata: ${JSON.stringify(e)}\n\n`,
              ),
            );
          this.listeners.add(tell);
          c.enqueue(new TextEncoder().encode(': hi\n\n'));
        },
        cancel: () => void this.listeners.delete(tell),
      });
      return new Response(body, {
        headers: {'content-type': 'text/event-stream'},
      });
    }
    return no(404, 'unknown_route');
  };
  tell(e: any) {
    this.listeners.forEach((l) => l(e));
  }
}
