// What staff does with posts: write, change and take them away.
export {writePosts} from '@townhall/client/parts/posts-writing';
