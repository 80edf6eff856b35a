ALTER TABLE `importRows` ADD `origins` text;--> statement-breakpoint
ALTER TABLE `importRows` ADD `differs` text;--> statement-breakpoint
ALTER TABLE `importRows` ADD `doubtReason` text;--> statement-breakpoint
CREATE INDEX `importRows_differs` ON `importRows` (`importId`,`differs`) WHERE "differs" is not null;--> statement-breakpoint
ALTER TABLE `imports` ADD `decided` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `prefers` text;--> statement-breakpoint
ALTER TABLE `imports` ADD `earlierDecisionId` integer;--> statement-breakpoint
ALTER TABLE `imports` ADD `takeOut` text;