/* SPDX-License-Identifier: GPL-3.0-or-later */

#define G_LOG_DOMAIN "mirqabctl"

#include "mirqabctl/interrupt.h"

#include <signal.h>
#include <unistd.h>

/* What a shell reports of a program that Ctrl+C ended. */
#define INTERRUPTED 130

static gpointer
listen_thread (gpointer data)
{
  g_autoptr (GCancellable) cancellable = data;
  sigset_t signals;
  int number;

  sigemptyset (&signals);
  sigaddset (&signals, SIGINT);
  sigaddset (&signals, SIGTERM);
  if (sigwait (&signals, &number) == 0)
    g_cancellable_cancel (cancellable);
  if (sigwait (&signals, &number) == 0)
    _exit (INTERRUPTED);

  return NULL;
}

/**
 * mirqabctl_interrupt_listen:
 *
 * The first Ctrl+C cancels, the second ends at once. A thread waits for the
 * signals, because hardly anything may be called in a handler. To be called
 * before any other thread is made.
 */
void
mirqabctl_interrupt_listen (GCancellable *cancellable)
{
  sigset_t signals;

  sigemptyset (&signals);
  sigaddset (&signals, SIGINT);
  sigaddset (&signals, SIGTERM);
  pthread_sigmask (SIG_BLOCK, &signals, NULL);
  g_thread_unref (g_thread_new ("interrupt", listen_thread, g_object_ref (cancellable)));
}
