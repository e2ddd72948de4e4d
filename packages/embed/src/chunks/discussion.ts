// What the client needs to ask about questions, and to understand their news.
import {createAnswers} from '@townhall/client/parts/answers';
import {createQuestions} from '@townhall/client/parts/questions';
import {parts} from '../client.js';

parts.questions = createQuestions;
parts.answers = createAnswers;
