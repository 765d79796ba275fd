/* SPDX-License-Identifier: GPL-3.0-or-later */

#pragma once

#include "analysis/temporal-rules.h"

G_BEGIN_DECLS

/* What rules do beyond joining what their words say. */
gboolean mirqab_build_pair_month     (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_two_names      (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_dhu            (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_ordinal        (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_two_days_off   (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_numeric        (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_day_and_month  (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_date           (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_today          (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_this_day       (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_reference      (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_kept           (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_in_year        (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_in_month       (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_current_day    (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_phase          (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_part           (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_bare_part      (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_part_of_month  (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_bare_season    (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_decade         (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_century        (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_eve            (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_clock          (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_zoned_clock    (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_midnight       (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_count          (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_period         (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_offset         (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_focus_offset   (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_within         (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_single         (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_anniversary    (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_day_range      (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_range          (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_year_range     (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_bare_year      (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_sure_year      (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_bare_month     (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_shared         (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_shared_day     (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_clear_month       (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_english_day       (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_cyrillic          (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_first_moment      (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_foreign_phase     (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_day_date          (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_kept_part         (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_night_between     (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_english_range     (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_lone_month        (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_since             (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_until             (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_years             (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_this_part         (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_first_yesterday   (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_hour_and_part     (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_around_noon       (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_part_of_unit      (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_part_of_the_year  (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_first_of_unit     (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_year_of_event     (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_month_first       (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_hijri_day         (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_adverb            (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_earlier_day       (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_numeric_hijri     (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_era               (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_explicit_year     (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_day_of_the_month  (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_outer_days        (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_day_of_it         (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_lasting           (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_decade_of_century (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_so_often          (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_two_units_off     (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_latin_clock       (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_pair_figure        (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_first_day          (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_foreign_part       (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_day_of_other_month (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_russian_span       (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_past_unit          (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_night_lying        (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_lone_part          (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_ahead_part         (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_at_clock           (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_lone_day           (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_yearly_day         (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_part_yearly        (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_weekly_days        (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_first_months       (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_event_offset       (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_event_eve          (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_event_next_day     (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_day_before         (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_bare_half          (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_hour_of_part       (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_hour_around_noon   (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_yearly_month             (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_yearly_season            (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_bounded_clock            (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_line_clock               (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_hyphenated_count         (const MirqabTemporalMatch *match, MirqabItem *made);
gboolean mirqab_build_earlier                  (const MirqabTemporalMatch *match, MirqabItem *made);

G_END_DECLS
