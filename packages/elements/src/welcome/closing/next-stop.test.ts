import {expect, fixture, html} from '@open-wc/testing';
import {focusOn, nextStop} from './next-stop.js';

const stopAfter = async (page: ReturnType<typeof html>) => {
  const root = await fixture(page);
  return nextStop(root.querySelector('#from')!);
};

describe('nextStop', () => {
  it('is the next heading or control that can be seen', async () => {
    const stop = await stopAfter(html`
      <div>
        <a href="#">Before</a>
        <div id="from"><button>Inside</button></div>
        <p>Text</p>
        <button hidden>Hidden</button>
        <button disabled>Off</button>
        <h2 id="next">After</h2>
      </div>
    `);
    expect(stop?.id).to.equal('next');
  });

  it('is found inside a widget', async () => {
    const root = await fixture(html`
      <div>
        <div id="from"></div>
        <section></section>
      </div>
    `);
    const shadow = root.querySelector('section')!.attachShadow({mode: 'open'});
    const inner = document.createElement('button');
    inner.textContent = 'In the shadow';
    shadow.append(inner);
    expect(nextStop(root.querySelector('#from')!)).to.equal(inner);
  });

  it('is the last one before where nothing follows', async () => {
    const stop = await stopAfter(html`
      <div>
        <h1 id="before">Before</h1>
        <div id="from"></div>
      </div>
    `);
    expect(stop?.id).to.equal('before');
  });

  it('takes the focus also where it could not by itself', async () => {
    const heading = await fixture<HTMLElement>(html`<h2>Title</h2>`);
    focusOn(heading);
    expect(document.activeElement).to.equal(heading);
    // A page in the background is told of no blur.
    heading.dispatchEvent(new FocusEvent('blur'));
    expect(heading.hasAttribute('tabindex')).to.equal(false);
  });
});
