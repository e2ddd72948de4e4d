import {execFile} from 'node:child_process';
import {mkdtemp, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';
import {describe, expect, test} from 'vitest';
import {htmlToLine, htmlToMarkdown} from './jive/html-to-markdown.mjs';
import {jiveToRecords} from './jive/jive-to-records.mjs';

const body = (html) => ({
  type: 'text/html',
  text: `<body><!-- [DocumentBodyStart:1] --><div class="jive-rendered-content">${html}</div><!-- [DocumentBodyEnd:1] --></body>`,
});
const author = {id: '7', displayName: 'Ada &amp; Co', type: 'person'};
const place = {id: '3', name: 'Lab Notes', type: 'space'};
const at = '2015-01-02T17:24:17.946+0000';
const discussion = (contentID, more = {}) => ({
  type: 'discussion',
  id: `1${contentID}`,
  contentID,
  subject: 'How &#8211; and <why>?',
  content: body('<p>So.</p>'),
  author,
  parentPlace: place,
  published: at,
  updated: at,
  tags: ['#lab', 'lab'],
  question: true,
  resolved: 'open',
  ...more,
});

describe('HTML', () => {
  test.each([
    ['<p>one</p><p>two<br/>three</p>', 'one\n\ntwo\nthree'],
    ['<b>a</b> and <em>b</em>', '**a** and *b*'],
    ['<ul><li>a</li><li><p>b</p></li></ul>c', '- a\n- b\n\nc'],
    ['<ol><li>a</li><li>b</li></ol>', '1. a\n2. b'],
    ['<pre>if (a &lt; b)\n  *c*</pre>', '```\nif (a < b)\n  *c*\n```'],
    [
      '<a href="https://a.example/?x=1&amp;y=2">a</a>',
      '[a](https://a.example/?x=1&y=2)',
    ],
    ['<a href="javascript:alert(1)">a</a>', 'a'],
    ["<a href='https://a.example/)[x](javascript:1'>a</a>", 'a'],
    ['a<script>alert(1)</script>b<style>x</style>', 'ab'],
    ['2 * 3 _is_ [6] \\o/', '2 \\* 3 \\_is\\_ \\[6\\] \\\\o/'],
    [
      '<p>- no list</p><p>1. none</p><p>&gt; none</p>',
      '\\- no list\n\n1\\. none\n\n\\> none',
    ],
    ['&amp;lt;b&amp;gt; &#65;&#x42;&nbsp;&unknown;', '&lt;b&gt; AB &unknown;'],
    ['<p>unfinished <b', 'unfinished <b'],
    ['a<!-- <b>not</b> -->b', 'ab'],
  ])('%s', (html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });

  test('of one line loses its entities once', () => {
    expect(htmlToLine('a &#8211;\n&amp;amp; b')).toBe('a – &amp; b');
  });

  test.each(['<', '<a href="', '<ul><li>', '&', '<pre>', '</a>', '<!--'])(
    'of nothing but %s is read to its end',
    (piece) => {
      const markdown = htmlToMarkdown(piece.repeat(20_000));
      expect(markdown.length).toBeLessThan(600_000);
    },
  );
});

describe('a page of contents', () => {
  test('becomes places, people, ideas, questions and answers, in that order', () => {
    const {records, unmapped} = jiveToRecords([
      {
        list: [
          discussion('1'),
          discussion('2', {
            resolved: 'resolved',
            answer: 'https://jive.example/api/core/v3/messages/90',
            resources: {html: {ref: 'https://jive.example/thread/12'}},
          }),
          discussion('3', {
            resolved: 'assumed_resolved',
            restrictReplies: true,
          }),
          discussion('4', {
            resolved: 'resolved',
            answer: 'https://jive.example/api/core/v3/messages/91',
            parentPlace: undefined,
          }),
          {
            type: 'idea',
            contentID: '5',
            subject: 'Lights off',
            content: body('<p>Please.</p>'),
            author,
            parentPlace: place,
            published: at,
            updated: at,
            tags: [],
            stage: 'Coming Soon',
            voteCount: 12,
          },
          {type: 'poll'},
          {type: 'poll'},
        ],
      },
      {
        list: [
          {
            type: 'message',
            id: '91',
            discussion: 'https://jive.example/api/core/v3/contents/4',
            content: body('Like this.'),
            author: {id: '8', displayName: 'Grace'},
            published: at,
            updated: at,
          },
          {
            type: 'message',
            id: '92',
            discussion: 'https://jive.example/contents/77',
          },
        ],
      },
    ]);
    expect(records.map(({type, id}) => `${type} ${id}`)).toEqual([
      'place lab-notes',
      'place questions',
      'place lab-notes-board',
      'person 7',
      'person 8',
      'idea 5',
      'question 1',
      'question 2',
      'question 3',
      'question 4',
      'answer 91',
      'answer 90',
    ]);
    const named = Object.fromEntries(
      records.map((record) => [`${record.type} ${record.id}`, record]),
    );
    expect(named['person 7'].name).toBe('Ada & Co');
    expect(named['question 1']).toMatchObject({
      place: 'lab-notes',
      title: 'How – and <why>?',
      text: 'So.',
      tags: ['lab'],
      createdAt: '2015-01-02T17:24:17.946Z',
    });
    expect(named['question 3']).toMatchObject({
      locked: true,
      assumedAnsweredAt: '2015-01-02T17:24:17.946Z',
    });
    expect(named['answer 91']).toMatchObject({question: '4', correct: {}});
    expect(named['answer 90']).toMatchObject({
      question: '2',
      correct: {},
      text: 'This was answered in the community it comes from: https://jive.example/thread/12',
    });
    expect(named['idea 5'].stage).toBe('planned');
    expect(unmapped).toEqual({
      poll: 2,
      message: 1,
      'votes without voters': 1,
    });
  });

  test('is read from a file, behind the line that Jive puts before it', async () => {
    const directory = await mkdtemp(join(tmpdir(), 'jive-'));
    try {
      const file = join(directory, 'contents.json');
      await writeFile(
        file,
        `throw 'allowIllegalResourceCall is false.';\n${JSON.stringify({list: [discussion('1'), {type: 'task'}]})}`,
      );
      const script = new URL('./convert-jive-contents.mjs', import.meta.url);
      const {stdout, stderr} = await promisify(execFile)(process.execPath, [
        script.pathname,
        file,
      ]);
      const types = stdout
        .trim()
        .split('\n')
        .map((line) => JSON.parse(line).type);
      expect(types).toEqual(['place', 'person', 'question']);
      expect(stderr).toContain('Left out: task, 1 times.');
    } finally {
      await rm(directory, {recursive: true});
    }
  });
});
