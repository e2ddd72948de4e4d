import type {App} from '../app.js';

/** Counts requests for whoever watches over the server. */
export interface Metrics {
  /** The same app, and every answer of it is counted. */
  counting(app: App): App;
  /** In the text format of Prometheus. */
  text(openStreams: number): string;
}

/** Numbers only: nothing in them tells who asked for what. */
export function createMetrics(): Metrics {
  const requests = new Map<string, number>();

  const count = (request: Request, status: number) => {
    const {pathname} = new URL(request.url);
    const labels = `route="${routeClassOf(pathname)}",status="${status}"`;
    requests.set(labels, (requests.get(labels) ?? 0) + 1);
  };

  return {
    counting: (app) => ({
      get openStreams() {
        return app.openStreams;
      },
      endStreams: () => app.endStreams(),
      async fetch(request, platform) {
        const response = await app.fetch(request, platform);
        count(request, response.status);
        return response;
      },
    }),

    text(openStreams) {
      const memory = process.memoryUsage();
      return [
        '# HELP townhall_requests_total Requests answered, by kind of route and status.',
        '# TYPE townhall_requests_total counter',
        ...[...requests].map(
          ([labels, count]) => `townhall_requests_total{${labels}} ${count}`,
        ),
        '# HELP townhall_event_streams Open event streams.',
        '# TYPE townhall_event_streams gauge',
        `townhall_event_streams ${openStreams}`,
        '# HELP process_resident_memory_bytes Resident memory size in bytes.',
        '# TYPE process_resident_memory_bytes gauge',
        `process_resident_memory_bytes ${memory.rss}`,
        '# HELP nodejs_heap_size_used_bytes Heap in use in bytes.',
        '# TYPE nodejs_heap_size_used_bytes gauge',
        `nodejs_heap_size_used_bytes ${memory.heapUsed}`,
        '# HELP process_uptime_seconds Seconds since the start.',
        '# TYPE process_uptime_seconds gauge',
        `process_uptime_seconds ${Math.round(process.uptime())}`,
        '',
      ].join('\n');
    },
  };
}

/** A few fixed words: an id in a label would grow without end. */
const apiClasses = new Set([
  'sessions',
  'me',
  'places',
  'ideas',
  'questions',
  'answers',
  'notices',
  'events',
]);

function routeClassOf(pathname: string) {
  const [, rest] = /^(?:\/communities\/[^/]+)?\/api\/v1(?:\/([^/]*))?/.exec(
    pathname,
  ) ?? [null, null];
  if (rest !== null) {
    return rest !== undefined && apiClasses.has(rest) ? rest : 'about';
  }
  if (pathname === '/townhall.js' || pathname.startsWith('/v1/')) {
    return 'script';
  }
  return ['/', '/healthz', '/readyz', '/metrics'].includes(pathname)
    ? 'operation'
    : 'other';
}
