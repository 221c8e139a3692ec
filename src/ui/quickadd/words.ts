import words from '../language/en/understood.json';
import { addLateWords } from '../language/language.ts';

addLateWords('understood', words);
