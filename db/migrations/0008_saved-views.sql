CREATE TABLE `savedViews` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`createKey` text,
	`sample` integer DEFAULT false NOT NULL,
	`createdAt` text DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')) NOT NULL,
	`userId` integer NOT NULL,
	`listing` text NOT NULL,
	`name` text NOT NULL,
	`query` text NOT NULL,
	`sharedWith` text DEFAULT '' NOT NULL,
	FOREIGN KEY (`userId`) REFERENCES `users`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `savedViews_createKey_unique` ON `savedViews` (`createKey`);--> statement-breakpoint
CREATE INDEX `savedViews_listing` ON `savedViews` (`listing`,`userId`);