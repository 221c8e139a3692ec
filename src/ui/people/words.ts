import people from '../language/en/people.json';
import { addLateWords } from '../language/language.ts';

addLateWords('people', people);
