/* A finding is written down: most of it is filled in, the rest takes seconds. */
#pragma once

#include <gtk/gtk.h>

#include "challenge/session/session.h"

G_BEGIN_DECLS

/* @claim: the hypothesis it belongs to; 0 = none. */
typedef void (*EdaFindingLogged) (const EdaLoggedFinding *finding, guint claim, EdaLink relation, gpointer data);

/**
 * eda_finding_form_present:
 * @draft: step, columns, statistic and what can be guessed of the rest
 * @session: whose hypotheses it may belong to
 * @data: (transfer none): kept alive by @parent
 *
 * Enter in a line logs it, Escape leaves it.
 */
void eda_finding_form_present (GtkWindow *parent, const EdaLoggedFinding *draft, const EdaSession *session, EdaFindingLogged logged, gpointer data);

G_END_DECLS
