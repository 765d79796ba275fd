/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include <gio/gio.h>

G_BEGIN_DECLS

/* Messages to the person, on stderr; results go to stdout. Both are UTF-8. */
void  mirqabctl_say            (const char   *format,
                                ...) G_GNUC_PRINTF (1, 2);
void  mirqabctl_say_failure    (const char   *about,
                                const GError *error);
char *mirqabctl_dup_sentence   (const GError *error);
void  mirqabctl_print          (const char   *text);
void  mirqabctl_print_safely   (const char   *text);
void  mirqabctl_show_progress  (guint         done,
                                guint         total,
                                const char   *what,
                                gpointer      user_data);
void  mirqabctl_end_progress   (void);

G_END_DECLS
