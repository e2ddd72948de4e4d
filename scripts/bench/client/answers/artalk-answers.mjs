const json = (body) => ({type: 'application/json', body: JSON.stringify(body)});

/** What Artalk's server answers to a page with so many comments, all at once. */
export function artalkAnswers(counts) {
  const lists = new Map(
    counts.map((count) => [
      count,
      json({
        comments: Array.from({length: count}, (_, at) => comment(at)),
        count,
        roots_count: count,
        page,
      }),
    ]),
  );
  return ({url: {pathname}}, count) => {
    if (pathname.endsWith('/comments')) return lists.get(count);
    if (pathname.endsWith('/pages/pv')) return json({pv: 1});
    if (pathname.endsWith('/conf')) {
      return json({frontend_conf: {}, version: {version: '2.9.1'}});
    }
    if (/\/votes\/comment_up\/\d+/.test(pathname)) {
      return json({up: 401, down: 0, is_up: true, is_down: false});
    }
    return pathname.includes('/api/v2/') ? json({}) : undefined;
  };
}

const page = {
  id: 1,
  key: '/bench',
  title: 'Bench',
  url: '/bench',
  admin_only: false,
  site_name: 'Bench',
  vote_up: 0,
  vote_down: 0,
  pv: 1,
  date: '2026-11-01 12:00:00',
};

const comment = (at) => ({
  id: at + 1,
  content:
    'Each time I open the gradebook it is sorted by name again, and I choose the due date again. With six sections that is six times a day, and it is **the same choice** every time.',
  content_marked:
    '<p>Each time I open the gradebook it is sorted by name again, and I choose the due date again. With six sections that is six times a day, and it is <strong>the same choice</strong> every time.</p>\n',
  user_id: at + 1,
  nick: `Person ${at + 1}`,
  email_encrypted: String(at + 1).padStart(32, '0'),
  link: '',
  ua: 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
  date: '2026-11-20 12:00:00',
  is_collapsed: false,
  is_pending: false,
  is_pinned: false,
  is_allow_reply: true,
  is_verified: false,
  rid: 0,
  badge_name: '',
  badge_color: '',
  visible: true,
  vote_up: 400 - (at % 300),
  vote_down: 0,
  page_key: '/bench',
  page_url: '/bench',
  site_name: 'Bench',
});
