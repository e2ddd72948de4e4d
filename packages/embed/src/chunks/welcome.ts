import '@townhall/elements/welcome';
