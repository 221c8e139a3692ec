import plan from '../language/en/plan.json';
import { addLateWords } from '../language/language.ts';

addLateWords('plan', plan);
