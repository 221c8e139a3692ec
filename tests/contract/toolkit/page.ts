import { registerMgtAgendaComponent, registerMgtPeoplePickerComponent, registerMgtPersonComponent, registerMgtPlannerComponent, registerMgtTodoComponent } from '@microsoft/mgt-components';
import { CacheService, Providers } from '@microsoft/mgt-element';
import { SandboxProvider } from './provider.ts';

/** Opened as `?component=mgt-agenda&scopes=Calendars.Read&days=7`: every other parameter becomes an attribute. */
const query = new URLSearchParams(location.search);
const REGISTER: Record<string, () => void> = {
  'mgt-agenda': registerMgtAgendaComponent,
  'mgt-person': registerMgtPersonComponent,
  'mgt-people-picker': registerMgtPeoplePickerComponent,
  'mgt-planner': registerMgtPlannerComponent,
  'mgt-todo': registerMgtTodoComponent,
};

const component = query.get('component') ?? '';
CacheService.config.isEnabled = false;
Providers.globalProvider = new SandboxProvider(location.origin, (query.get('scopes') ?? '').split(' '));
REGISTER[component]?.();
const element = document.createElement(component);
for (const [name, value] of query) if (name !== 'component' && name !== 'scopes') element.setAttribute(name, value);
document.body.append(element);
