import {expect} from '@open-wc/testing';
import {withAnswers} from './asked-text.js';

const impact = {label: 'Impact', answer: 'High'};

describe('what is answered in fields of plugins', () => {
  it('stands below what was written', () => {
    expect(withAnswers('As it is.\n', [impact])).to.equal(
      'As it is.\n\n**Impact:** High',
    );
  });

  it('stands alone where nothing was written', () => {
    expect(withAnswers('', [impact, {label: 'Since: ', answer: '2026'}]))
      .to //
      .equal('**Impact:** High\n\n**Since:** 2026');
  });

  it('leaves what was written as it is where nothing was answered', () => {
    expect(withAnswers('As it is.', [])).to.equal('As it is.');
  });

  it('is text, whatever stands in it', () => {
    const answer = '**not** [a](https://example.com) `b` ![c](image:d)';
    expect(withAnswers('', [{label: '*Why*', answer}])).to.equal(
      '**\\*Why\\*:** \\*\\*not\\*\\* \\[a\\](https://example.com) \\`b\\` !\\[c\\](image:d)',
    );
  });

  it('keeps its lines and its paragraphs', () => {
    const answer = 'First\n- second\n~~~\n\n\n> third\n';
    expect(withAnswers('', [{label: 'Steps', answer}])).to.equal(
      '**Steps:**\\\nFirst\\\n\\- second\\\n\\~~~\n\n\\> third',
    );
  });

  for (const fence of ['```', '~~~~', '```js']) {
    it(`is in no code that was left open with ${fence}`, () => {
      const [mark] = /^[`~]+/.exec(fence) ?? [];
      expect(withAnswers(`${fence}\nlet a;`, [impact])).to.equal(
        `${fence}\nlet a;\n${mark}\n\n**Impact:** High`,
      );
      expect(withAnswers(`${fence}\nlet a;\n${mark}\nb`, [impact])).to.equal(
        `${fence}\nlet a;\n${mark}\nb\n\n**Impact:** High`,
      );
    });
  }
});
