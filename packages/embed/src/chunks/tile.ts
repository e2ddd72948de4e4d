import '@townhall/elements/tile';
