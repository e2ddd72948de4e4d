const success = (data) => ({
  type: 'application/json',
  body: JSON.stringify({errno: 0, errmsg: '', data}),
});

/** What Waline's server answers to a page with so many comments, all at once. */
export function walineAnswers(counts) {
  const lists = new Map(
    counts.map((count) => [
      count,
      success({
        page: 1,
        totalPages: 1,
        pageSize: count,
        count,
        data: Array.from({length: count}, (_, at) => comment(at)),
      }),
    ]),
  );
  return ({url: {pathname}, method}, count) => {
    if (pathname.endsWith('/api/article')) return success([{time: 1}]);
    if (/\/api\/comment\/\d+$/.test(pathname) && method === 'PUT') {
      return success({...comment(0), like: 401});
    }
    return pathname.endsWith('/api/comment') ? lists.get(count) : undefined;
  };
}

const comment = (at) => ({
  objectId: at + 1,
  time: Date.now() - at * 60_000,
  comment:
    '<p>Each time I open the gradebook it is sorted by name again, and I choose the due date again. With six sections that is six times a day, and it is <strong>the same choice</strong> every time.</p>\n',
  orig: '',
  like: 400 - (at % 300),
  nick: `Person ${at + 1}`,
  link: '',
  avatar: '/avatar.svg',
  browser: 'Firefox 140',
  os: 'Linux',
  addr: '',
  level: 0,
  status: 'approved',
  children: [],
});
