"""Kills, power cuts, full disks, wrong clocks, hostile names: what may happen to an owner's log, and the test that shows it.

The fault rows and invariants of logging a day, as the house numbers them (power and process 1 to 9, broken data 19, one writer
24 and 25, time 33 to 44), each with the tests that cover it: file, then test. `test_rows` sees that every test named here
exists.

Rows:
 1 killed during writes: faults/test_kills test_kills_lose_nothing_acknowledged
 2 power cut during writes: faults/test_power_cuts test_a_power_cut_loses_nothing_acknowledged
 3 power cut with the timer running: services/test_presence
   test_a_timer_found_running_is_asked_about_once_with_the_last_sign_of_life; flows/test_days
   test_a_timer_that_ran_through_the_night_is_asked_about
 4 killed in a switch: faults/test_kills test_kills_lose_nothing_acknowledged; services/test_capture
   test_a_switch_is_one_action_with_one_undo
 5 killed during undo or redo: faults/test_kills test_kills_lose_nothing_acknowledged
 6 killed during a backup: faults/test_backup_kills test_a_kill_at_any_renaming_leaves_no_copy_uncounted;
   faults/test_store_opening
   test_leftovers_of_a_kill_are_swept
 7 no memory in an act: faults/test_no_memory test_an_act_without_memory_is_no_act
 8 a bug in a slot: faults/test_window_bugs test_a_bug_ends_in_one_report_and_the_window_goes_on
 9 log-out or shutdown with the timer running: ui/desktop/test_processes test_the_system_ends_it_in_good_order;
   ui/desktop/test_front test_a_log_out_that_is_called_off_takes_the_goodbye_back
19 the data damaged or gone, and a copy comes back; killed, or the disk full, meanwhile: faults/test_restore_kills
   test_a_kill_while_a_copy_comes_back_leaves_one_whole
   test_a_kill_while_broken_data_is_replaced_loses_neither test_a_full_disk_brings_nothing_back_and_breaks_nothing;
   test_the_window_offers_a_copy_where_nothing_opens
24 a second start, and many: ui/desktop/test_processes test_a_second_start_raises_the_first_and_goes; faults/test_lock_matrix
   test_of_twenty_at_once_one_gets_in
25 stale, empty, foreign locks: faults/test_lock_matrix test_whatever_a_kill_left_the_next_start_gets_in_at_once;
   faults/test_store_opening test_what_stands_in_a_lock_file_locks_nobody_out
33 sleep with the timer running: faults/test_clock_steps test_sleep_is_an_absence_from_the_last_sign_of_life
34 the clock set: faults/test_clock_steps test_random_clock_steps_make_nothing_up
   test_a_backward_step_moves_the_start_and_leaves_a_mark;
   services/test_going_on test_a_leap_of_the_clock_after_the_return_is_not_claimed_by_going_on
   test_a_clock_set_back_after_the_return_makes_nothing_up
35 summer time with the timer running: services/test_presence test_the_nights_of_summer_time_change_no_length;
   domain/log/test_day
   test_a_day_is_as_long_as_the_zone_makes_it
36 the repeated hour: ui/pages/today/test_today_form test_a_repeated_hour_is_asked_about; domain/log/test_day
   test_both_times_of_the_repeated_hour_can_be_chosen; store/test_store_entries
   test_both_readings_of_the_repeated_hour_stay_apart
37 the missing hour: ui/pages/today/test_today_form test_a_skipped_hour_offers_its_neighbours; domain/log/test_day
   test_a_missing_time_names_the_two_nearest
38 travel: domain/log/test_pulse test_travel_is_nothing; domain/insight/test_review
   test_past_days_keep_the_zone_they_were_recorded_in
39 midnight, month, year, leap day: faults/test_all_zones test_every_zone_of_the_world_splits_into_days
   test_every_day_of_every_zone_in_thirty_years
40 zones without midnight: faults/test_all_zones test_a_day_without_midnight_begins_where_its_clock_does
41 other rules of a zone between two runs: faults/test_zone_rules test_other_rules_change_no_sum; store/test_store_entries
   test_a_zone_this_machine_does_not_know_keeps_the_instant
42 odd entries: domain/log/test_quick_entry test_what_is_asked_before_it_is_saved; domain/log/test_values
   test_a_running_entry_counts_up_to_now; domain/insight/test_review test_work_planned_ahead_is_no_coverage_yet
43 a frozen program: faults/test_clock_steps test_a_frozen_program_is_no_absence
44 off for a week: faults/test_clock_steps test_a_week_off_is_one_question_and_no_entry

Invariants (those marked "any order" hold in `owners`, a machine of all acts with undo, crash and restart):
 1 the parts of a day add up: domain/log/test_day test_the_parts_of_a_span_add_up; faults/test_all_zones
   test_every_zone_of_the_world_splits_into_days
 2 days, weeks, months are the range: domain/insight/test_review_by_minute test_a_review_agrees_with_counting_every_minute
 3 splitting and merging is nothing: domain/log/test_edits test_splitting_and_joining_is_nothing
 4 a day is as long as its zone says: domain/log/test_day test_a_day_is_as_long_as_the_zone_makes_it
 5 no negative length: any order; domain/log/test_pulse test_no_length_is_ever_negative_or_longer_than_the_wall_says
 6 a zone changes no instant: services/test_bulk_and_tasks test_a_zone_leaves_the_instant_or_the_wall_time
 7 lengths read back, shown parts add up: domain/log/test_duration test_a_shown_length_reads_back
   test_shown_parts_add_up_to_the_shown_total
 8 what is stored is never rounded: store/test_store_entries test_totals_are_the_sum_of_true_lengths
 9 local time comes back: domain/log/test_day test_local_time_comes_back_except_in_gaps
10 one end leaves the other alone: domain/log/test_edits test_one_edge_never_moves_the_other; any order
11 two ranges are their whole: domain/insight/test_review_by_minute test_a_review_agrees_with_counting_every_minute
12 what runs counts up to now: domain/log/test_values test_a_running_entry_counts_up_to_now; any order
13 one runs at most: any order; store/test_store_entries test_only_one_entry_runs
14 a switch leaves neither gap nor overlap: domain/log/test_timer test_a_start_leaves_neither_gap_nor_overlap; any order
15 stopping twice is stopping once: domain/log/test_timer test_stopping_twice_is_stopping_once; any order
16 what is counted passed: faults/test_clock_steps test_random_clock_steps_make_nothing_up; any order
17 kept and dropped are the whole: domain/log/test_absence test_kept_and_dropped_are_the_whole_to_the_second; any order
18 after a crash the start stays: any order; faults/test_timer_after_a_kill test_a_timer_runs_on_after_a_kill
19 a start in the future can be stopped: faults/test_clock_steps test_a_start_in_the_future_can_be_stopped; any order
20 adding changes no other entry: services/test_overlaps test_adding_changes_no_other_entry; any order
21 counted twice is the sum less the union: any order
22 settling an overlap keeps the union: domain/log/test_overlap test_the_union_is_conserved; any order
23 undo restores all: store/test_store_undo test_any_sequence_is_undone_and_done_again_byte_for_byte; any order
24 redo after undo is nothing, a new act forgets it: store/test_store_undo test_a_new_action_forgets_what_was_undone; any
   order
25 undo survives a restart: store/test_store_undo test_undo_survives_a_restart; any order
26 undo of an import takes the batch alone: store/test_store_undo test_undo_of_an_import_takes_the_batch_and_nothing_else
"""
