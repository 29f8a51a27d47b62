/// The booklet of an invented city with results and outcomes, in です・ます.
let bookOfAkegawa = """
  title: 曙川市組織目標
  edition: 実績・成果
  fiscalYear: 令和6年度
  issuer: 曙川市
  pillars:
    1: 安心して暮らせるまちをつくる
    2: 健全な財政を保つ
  departments:
    - name: 総合政策部
      pillars:
        - pillar: 1
          objectives:
            - text: 市民に開かれた市政を進め、情報を分かりやすく届けます。
              rows:
                - initiatives:
                    - { number: 1, text: 広報紙とホームページの内容を見直し、市政情報の発信力を高めます。, sections: [広報戦略課] }
                  results:
                    - 広報紙の発行 年12回
                    - ホームページ閲覧数 1,254,300件
                    - 広報モニターの委嘱 20人
                  outcomes:
                    - 広報紙の紙面を見直し、読みやすいとの評価を得ることができた。
                    - 広報モニター20人から意見を聴き、次年度の編集方針に反映することができた。
                - initiatives:
                    - { number: 2, text: 市民意識調査を実施し、施策の満足度を把握します。, sections: [企画調整課] }
                  results:
                    - 市民意識調査の実施 1回
                    - 有効回答数 1,842件（回答率 61.4%）
                  outcomes:
                    - 調査結果を公表し、施策の優先順位を検討する基礎資料とすることができた。
                - initiatives:
                    - { number: 3, text: 移住相談窓口を設け、若い世代の移住を促進します。, sections: [企画調整課] }
                  results:
                    - 移住相談の受付 142件（窓口 97件、オンライン 45件）
                    - 移住体験ツアーの開催 3回 36人
                  outcomes:
                    - 相談を受けた方のうち18世帯が市内に移住した。
            - text: 職員の能力を伸ばし、働きやすい職場をつくります。
              rows:
                - initiatives:
                    - { number: 1, text: 職員研修の体系を見直し、専門性を高める研修を実施します。, sections: [人事研修課] }
                  results:
                    - 階層別研修の実施 8回 312人
                    - 専門研修への派遣 24人
                  outcomes:
                    - 研修で学んだ知識を日々の業務に生かすことができた。
                - initiatives:
                    - { number: 2, text: 時間外勤務の縮減に取り組みます。, sections: [人事研修課] }
                  results:
                    - 一人当たりの時間外勤務 月平均11.2時間
                  outcomes:
                    - 業務の平準化を図り、時間外勤務を前年度より8%減らすことができた。
        - pillar: 2
          objectives:
            - text: 公共施設を計画的に管理し、将来の負担を軽減します。
              rows:
                - initiatives:
                    - { number: 1, text: 公共施設等総合管理計画に基づき、老朽化した施設の統廃合を検討します。, sections: [財産活用課] }
                  results:
                    - 施設の劣化状況調査の実施 36施設
                    - 検討委員会の開催 5回
                  outcomes:
                    - 施設の劣化状況を把握し、統廃合の対象とする施設を整理することができた。
                - initiatives:
                    - { number: 2, text: 遊休地を売却し、財源を確保します。, sections: [財産活用課] }
                  results:
                    - 遊休地の売却 4件 86,400千円
                  outcomes:
                    - 遊休地4件の売却により、新たな財源を確保することができた。
    - name: 健康福祉部
      pillars:
        - pillar: 1
          objectives:
            - text: 高齢者が住み慣れた地域で安心して暮らせるよう支援します。
              rows:
                - initiatives:
                    - { number: 1, text: 地域包括支援センターの相談体制を強化します。, sections: [高齢福祉課] }
                  results:
                    - 地域包括支援センターの相談件数 6,210件
                    - 職員の増員 3人
                  outcomes:
                    - 専門職を増員したことで、相談に速やかに対応することができた。
                - initiatives:
                    - { number: 2, text: 認知症サポーターを養成し、見守りの輪を広げます。, sections: [高齢福祉課] }
                  results:
                    - 認知症サポーター養成講座の開催 15回 428人
                    - 見守り協定の締結 12事業者
                  outcomes:
                    - 高齢福祉課と事業者が連携し、見守り活動を市内全域に広げることができた。
                - initiatives:
                    - { number: 3, text: 介護予防教室を開催し、フレイルを予防します。, sections: [健康推進課] }
                  results:
                    - 介護予防教室の開催 48回 延べ1,056人
                    - 体力測定会の参加者 215人（男性 82人、女性 133人）
                  outcomes:
                    - 教室に参加した人の7割に体力の維持や改善が見られた。
                - initiatives:
                    - { number: 4, text: 障害のある人の就労を支援します。, sections: [障害福祉課] }
                  results:
                    - 就労支援員による相談 320件
                    - 一般就労に移行した人数 14人
                  outcomes:
                    - 障害のある人14人が一般企業に就職した。
            - text: 子育て家庭を支え、子どもの健やかな成長を応援します。
              rows:
                - initiatives:
                    - { number: 1, text: 保育所の定員を拡大し、待機児童の解消に努めます。, sections: [子育て支援課] }
                  results:
                    - 保育所の定員 1,280人（前年度より60人増）
                    - 小規模保育事業所の開設 2か所
                  outcomes:
                    - 4月1日現在の待機児童を0人とすることができた。
                - initiatives:
                    - { number: 2, text: 乳幼児健康診査を実施し、疾病の早期発見に努めます。, sections: [健康推進課] }
                  results:
                    - 1歳6か月児健康診査の受診率 98.2%
                    - 3歳児健康診査の受診率 97.5%
                  outcomes:
                    - 健康診査により支援が必要な家庭を早期に把握し、専門機関につなげることができた。
                - initiatives:
                    - { number: 3, text: 子育てアプリを活用し、必要な情報を届けます。, sections: [子育て支援課] }
                  results:
                    - 子育てアプリの登録者数 3,415人
                    - アプリによる情報配信 月4回
                  outcomes:
                    - アプリの活用により、子育て家庭に必要な情報を速やかに届けることができた。
    - name: 都市整備部
      pillars:
        - pillar: 1
          objectives:
            - text: 災害に強いまちづくりを推進します。
              rows:
                - initiatives:
                    - { number: 1, text: 木造住宅の耐震診断と耐震改修を促進します。, sections: [建築指導課] }
                  results:
                    - 木造住宅の耐震診断 64件
                    - 耐震改修補助金の交付 21件
                  outcomes:
                    - 補助制度の周知により、耐震改修の申請が前年度を上回った。
                - initiatives:
                    - { number: 2, text: 橋りょうの点検を行い、計画的に補修します。, sections: [道路河川課] }
                  results:
                    - 橋りょうの点検 52橋
                    - 橋りょうの補修工事 7橋
                  outcomes:
                    - 点検の結果に基づいて橋りょうを補修し、安全な通行を確保することができた。
                - initiatives:
                    - { number: 3, text: 浸水被害を防ぐため、雨水排水ポンプを更新します。, sections: [道路河川課] }
                  results:
                    - 雨水排水ポンプの更新 3基
                  outcomes:
                    - 雨水排水ポンプの更新により、浸水被害の軽減を図ることができた。
            - text: 快適な公共交通の環境を整えます。
              rows:
                - initiatives:
                    - { number: 1, text: コミュニティバスの路線を再編し、利便性を高めます。, sections: [交通政策課] }
                  results:
                    - コミュニティバスの利用者数 延べ184,620人
                    - 地域公共交通会議の開催 4回（令和6年5月20日、8月9日、11月15日、令和7年2月7日）
                  outcomes:
                    - コミュニティバスの路線を再編し、駅への所要時間を短縮することができた。
                - initiatives:
                    - { number: 2, text: 駅前の駐輪場を整備し、放置自転車を減らします。, sections: [交通政策課] }
                  results:
                    - 駐輪場の整備 1か所（収容台数 450台）
                    - 放置自転車の撤去 73台
                  outcomes:
                    - 駐輪場の整備により、駅前の放置自転車を減らすことができた。
                    - 詳しくは交通政策課（電話 0564-23-1111、https://www.city.akegawa.example.jp/kotsu/）へお問い合わせください。
  """
