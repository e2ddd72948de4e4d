import '@townhall/elements/idea-board';
import '@townhall/elements/idea-card';
