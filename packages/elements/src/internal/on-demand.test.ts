import {expect} from '@open-wc/testing';
import {LitElement} from 'lit';
import {OnDemand} from './on-demand.js';

class Host extends LitElement {}
customElements.define('on-demand-host', Host);

/** Something that fails to load so many times first. */
function aPart(failures: number) {
  const told: string[] = [];
  let loads = 0;
  const load = async () => {
    loads += 1;
    if (loads <= failures) throw new TypeError('Failed to fetch');
    return `part of load ${loads}`;
  };
  const part = new OnDemand(new Host(), load, ({kind}) => told.push(kind));
  return {part, told, loads: () => loads};
}

describe('OnDemand', () => {
  it('loads nothing until it is needed, and then once', async () => {
    const {part, loads} = aPart(0);
    expect(loads()).to.equal(0);
    const [one, other] = await Promise.all([part.need(), part.need()]);
    expect([one, other, part.part]).to.deep.equal(
      Array(3).fill('part of load 1'),
    );
    expect(loads()).to.equal(1);
  });

  it('says that it failed, and tries again when it is needed again', async () => {
    const {part, told} = aPart(1);
    expect(await part.need()).to.equal(undefined);
    expect(part.failure?.kind).to.equal('offline');
    expect(told).to.deep.equal(['offline']);

    expect(await part.need()).to.equal('part of load 2');
    expect(part.failure).to.equal(undefined);
  });

  it('fails in silence where it was only prepared', async () => {
    const {part, told} = aPart(1);
    expect(await part.prepare()).to.equal(undefined);
    expect(part.failure).to.equal(undefined);
    expect(told).to.deep.equal([]);

    await part.prepare();
    expect(part.part).to.equal('part of load 2');
  });
});
