import {expect} from '@open-wc/testing';
import {withName} from './with-name.js';

describe('withName', () => {
  const cases: [string, string, string][] = [
    ['Welcome back, {name}!', 'Welcome back, Ada!', 'Welcome back!'],
    ['Welcome, {name}', 'Welcome, Ada', 'Welcome'],
    ['{name}, what is new?', 'Ada, what is new?', 'What is new?'],
    [
      'Hello {name}, good to see you',
      'Hello Ada, good to see you',
      'Hello, good to see you',
    ],
    ['No hole here', 'No hole here', 'No hole here'],
    ['مرحبا، {name}!', 'مرحبا، Ada!', 'مرحبا!'],
  ];
  for (const [text, named, nameless] of cases) {
    it(`turns “${text}” into “${named}” or “${nameless}”`, () => {
      expect(withName(text, 'Ada')).to.equal(named);
      expect(withName(text, undefined)).to.equal(nameless);
    });
  }

  it('takes a strange name as it is', () => {
    expect(withName('Hi, {name}', '<b>$&</b>')).to.equal('Hi, <b>$&</b>');
  });
});
