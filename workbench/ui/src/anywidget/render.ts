/** The workbench as an anywidget: the same component, with the widget's model as its host. */

import { ProjectSession } from '../data/session';
import { mountReview } from '../review/mount';
import { mount } from '../view/mount';
import { ModelHost } from './modelhost';
import type { Component } from './registry';

export const render: Component['render'] = ({ model, el }) => {
  if (model.get('view') === 'glossary') {
    const review = mountReview(el, new ModelHost(model));
    return () => review.dispose();
  }
  const session = new ProjectSession(new ModelHost(model));
  const mounted = mount(el, session);
  return () => {
    mounted.dispose();
    session.dispose();
  };
};
